/** Whom to tell of a weakness: `/.well-known/security.txt` (RFC 9116), in date as long as somebody runs this. */
import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Settings } from '../config/settings.js';
import { securityTxt } from './security-txt.rules.js';

@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get('security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  file(): string {
    const { securityContacts, publicUrl } = this.settings;
    if (securityContacts.length === 0) throw new NotFoundException();
    return securityTxt(securityContacts, publicUrl, this.clock.now());
  }
}

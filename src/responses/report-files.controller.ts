/** The file of a published report of observations, byte for byte as it was signed. */
import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ReportsService } from './reports.service.js';

@Controller('reports')
export class ReportFilesController {
  constructor(private readonly reports: ReportsService) {}

  @Get(':id.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  async report(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const content = await this.reports.content(id);
    if (content === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(content), { type: 'application/json; charset=utf-8' });
  }
}

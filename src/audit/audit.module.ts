/** The audit trail. */
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';

@Module({ imports: [PeopleModule], providers: [AuditService, AuditResolver] })
export class AuditModule {}

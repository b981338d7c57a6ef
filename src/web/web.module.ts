/** The pages for citizens, officials and moderators: a client of the API within the same process. */
import { Module } from '@nestjs/common';
import { Site } from './site.js';

@Module({ providers: [Site] })
export class WebModule {}

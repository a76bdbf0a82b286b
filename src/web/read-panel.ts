import type { Request } from 'express';
import { type PanelAsk, readPanelAsk } from '#present/panel/panel-ask.ts';
import { readQuery } from './read-query.ts';

/** What an address asks of the picture of its page. */
export const panelAskOf = (request: Request): PanelAsk => readPanelAsk((field) => readQuery(request, field));

import type { TableChange } from '#model/import-plan.ts';

export const emptyChange: TableChange = { added: [], changed: [], gone: [] };

import { dateFromSerial, format, getFormatDateInfo, getFormatFromId, getFormatInfo } from 'numfmt';
import type { FormatOfStyle } from './workbook-parts.ts';

/** A number of a cell as text. */
export type ShowNumber = (value: number) => string;

const lastDay = 2_958_465;
const daysTo1904 = 1462;

/**
 * What a cell of this format shows for a number: 00123 for 123 under "00000", a date as 2026-11-22 however it is
 * written, with its time if it has one. Where nothing special is asked for, all digits are shown: a spreadsheet would
 * write a long id as 1.23457E+11.
 */
export function showNumber(of: FormatOfStyle, from1904: boolean): ShowNumber {
  const code = typeof of === 'number' ? getFormatFromId(of) : of;
  const { year, month, day } = getFormatDateInfo(code);
  if (year || month || day) return (value) => showDate(value + (from1904 ? daysTo1904 : 0), value);
  const { type } = getFormatInfo(code);
  if (type === 'general' || type === 'text' || type === 'error') return showPlain;
  return (value) => format(code, value, { throws: false }).trim();
}

function showDate(serial: number, value: number): string {
  if (serial < 1 || serial >= lastDay + 1) return showPlain(value);
  const [year, month, day, hour, minute, second] = dateFromSerial(serial);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (hour + minute + second === 0) return date;
  return `${date} ${two(hour)}:${two(minute)}${second > 0 ? `:${two(second)}` : ''}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Fifteen digits are what a spreadsheet keeps; the rest is 0.30000000000000004. */
const showPlain: ShowNumber = (value) =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));

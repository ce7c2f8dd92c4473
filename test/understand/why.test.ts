import { describe, expect, it } from 'vitest';
import { ask, rowsOf } from './fresh.ts';

describe('why figures of one thing differ', () => {
  it.each([
    ['everyone quotes a different share: 41%, half, 70%. how come?', 'conflict-share'],
    ['분담률이 자료마다 제각각인 이유가 뭐야', 'conflict-share'],
    ['why do reports disagree on how many were furloughed in 2020', 'conflict-furloughed'],
    ['why do sources give two dates for when the 9th SMA took effect?', 'conflict-sma-09-start'],
    ['2026년 달러 금액이 기사마다 왜 달라', 'usd-2026-ians'],
    ["how do published figures for Korea's share of Camp Humphreys differ, and why?", 'humphreys-share-92'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)).toContain(row);
  });

  it('is no answer to why two years differ', () => {
    expect(rowsOf('why is the 2021 rise different from 2022?')).toContain('reason-2021-rise');
  });
});

describe('why a body is for or against something', () => {
  it.each([
    ['참여연대가 11차 비준에 반대한 근거가 뭐야', 'pos-pspd-2021-08-12'],
    ['why did PSPD oppose the 12th SMA', 'pos-pspd-2024-10-04'],
    ['why did Cato criticise the 5 billion demand', 'pos-cato-institute-2019-12-06'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)[0]).toBe(row);
  });

  it('stays with the reason where the body took no position on that agreement', () => {
    expect(rowsOf('why did the opposition hold up the 9th SMA')).toContain('reason-2014-delay');
  });
});

describe('why one agreement came while the other ran', () => {
  it('is on the subject, and takes nothing for granted', () => {
    const { status, statements } = ask(
      'why wrap up the 12th in autumn 2024 when the 11th ran till end of 2025?',
    );
    expect(status).toBe('answered');
    expect(statements.map(({ role }) => role)).not.toContain('premise');
    expect(statements[0]?.rows).toEqual(['reason-12-early']);
  });

  it('needs more than two ordinals and a year', () => {
    expect(ask('why are the 11th and 12th graders of 2024 so tall').status).toBe('off-topic');
  });
});

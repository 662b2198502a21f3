import type { PublicTexts } from './en.ts'

export const sw: PublicTexts = {
  title: 'Mtambo: ripoti tatizo, lifuatilie hadi litatuliwe',
  language: 'Lugha',
  heading: 'Ripoti tatizo.',
  promise: 'Lifuatilie hadi litatuliwe.',
  lead: 'Mtambo huunganisha watu wanaotumia umeme, maji na majengo na mafundi wanaoyafanya yaendelee kufanya kazi.',
  stages: 'Kinachofanyika kwa ripoti yako',
  reported: 'Unaripoti',
  seen: 'Tunaiona',
  crew: 'Fundi anatumwa',
  fixed: 'Limetatuliwa',
  told: 'Unajulishwa kila hatua: hapa, kwa SMS au kwa barua pepe.',
  customerDoor: 'Tovuti ya wateja',
  customerHelp: 'Ripoti tatizo, fuatilia ukarabati na uone mita zako.',
  staffDoor: 'Kuingia kwa wafanyakazi',
  staffHelp: 'Kwa wasimamizi, mafundi na wahudumu wa wateja.',
  utilities: 'Au nenda moja kwa moja kwa kampuni yako',
  api: 'Nyaraka za API',
  free: 'Programu huria, Leseni ya Apache 2.0',
}

import type { SupportTexts } from './en-support.ts'

export const support: SupportTexts = {
  lead: 'Tuandikie hapa. Utajulishwa tutakapokujibu.',
  write: 'Tuandikie',
  emptyTitle: 'Hakuna ujumbe bado',
  empty: 'Tuulize kuhusu bili, mita au jambo lingine lolote. Jibu letu litabaki hapa ulisome tena.',
  unread: 'Haujasomwa',
  you: 'Wewe',
  settled: 'Imekamilika',
  settledHelp: 'Jambo hili limekamilika. Ukiandika tena, litafunguka lenyewe.',
  fault: 'Kuna kitu kimeharibika? Mafundi watajua mara moja ukiripoti:',
  report: () => 'Ripoti tatizo',
  subject: 'Inahusu nini?',
  subjectHelp: 'Maneno machache, kwa mfano: bili ya Machi.',
  message: 'Ujumbe wako',
  answer: 'Jibu lako',
  attach: 'Ongeza picha au faili',
  send: 'Tuma',
  sending: 'Ujumbe wako utatumwa faili zikifika.',
  earlier: 'Onyesha ujumbe wa awali',
  conversation: 'Ujumbe, mpya kabisa mwishoni',
}

import type { SupportTexts } from './en-support.ts'

export const support: SupportTexts = {
  lead: 'Tilembereni pano. Mudzadziwitsidwa tikayankha.',
  write: 'Tilembereni',
  emptyTitle: 'Palibe mauthenga',
  empty: 'Tifunseni za bilu, mita kapena china chilichonse. Yankho lathu likhala pano kuti muwerengenso.',
  unread: 'Osawerengedwa',
  you: 'Inu',
  settled: 'Zatha',
  settledHelp: 'Nkhani iyi yatha. Mukalembanso, itseguka yokha.',
  fault: 'Pali chimene chaonongeka? Akatswiri adziwa nthawi yomweyo mukanena:',
  report: () => 'Nenani vuto',
  subject: 'Ndi za chiyani?',
  subjectHelp: 'Mawu ochepa, mwachitsanzo: bilu ya Malichi.',
  message: 'Uthenga wanu',
  answer: 'Yankho lanu',
  attach: 'Onjezani zithunzi kapena mafayilo',
  send: 'Tumizani',
  sending: 'Uthenga wanu utumizidwa mafayilo akafika.',
  earlier: 'Onetsani za m’mbuyo',
  conversation: 'Mauthenga, atsopano kumapeto',
}

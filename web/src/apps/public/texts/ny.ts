import type { PublicTexts } from './en.ts'

export const ny: PublicTexts = {
  title: 'Mtambo: nenani vuto, litsatireni mpaka litakonzedwa',
  language: 'Chilankhulo',
  heading: 'Nenani vuto.',
  promise: 'Litsatireni mpaka litakonzedwa.',
  lead: 'Mtambo umalumikiza anthu ogwiritsa ntchito magetsi, madzi ndi nyumba ndi akatswiri amene amazisamalira.',
  stages: 'Zimene zimachitika ndi lipoti lanu',
  reported: 'Mumanena',
  seen: 'Timaliona',
  crew: 'Katswiri amatumizidwa',
  fixed: 'Lakonzedwa',
  told: 'Mumadziwitsidwa pa gawo lililonse: pano, pa SMS kapena pa imelo.',
  customerDoor: 'Tsamba la makasitomala',
  customerHelp: 'Nenani vuto, tsatirani kukonza kwake ndipo onani mita zanu.',
  staffDoor: 'Kulowa kwa ogwira ntchito',
  staffHelp: 'Kwa oyang’anira, akatswiri ndi othandiza makasitomala.',
  utilities: 'Kapena pitani ku kampani yanu',
  api: 'Zolemba za API',
  free: 'Pulogalamu yaulere, Layisensi ya Apache 2.0',
}

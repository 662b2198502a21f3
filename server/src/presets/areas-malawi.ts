import type { Area } from '@mtambo/contract'

const district = (code: string, name: string, ...towns: string[]): Area => ({ name, code, towns })

/** The 28 districts, from north to south. The codes stand in meter numbers: never change one. */
export const malawianDistricts: Area[] = [
  district('CTP', 'Chitipa', 'Chitipa', 'Misuku'),
  district('KRG', 'Karonga', 'Karonga', 'Chilumba', 'Kaporo'),
  district('RMP', 'Rumphi', 'Rumphi', 'Livingstonia', 'Bolero', 'Chitimba'),
  district('MZB', 'Mzimba', 'Mzuzu', 'Mzimba', 'Ekwendeni', 'Embangweni', 'Jenda'),
  district('NKB', 'Nkhata Bay', 'Nkhata Bay', 'Chintheche', 'Mpamba'),
  district('LKM', 'Likoma', 'Likoma', 'Chizumulu'),
  district('KSG', 'Kasungu', 'Kasungu', 'Mtunthama', 'Santhe'),
  district('NKK', 'Nkhotakota', 'Nkhotakota', 'Dwangwa', 'Benga'),
  district('NTS', 'Ntchisi', 'Ntchisi', 'Malomo'),
  district('DOW', 'Dowa', 'Mponela', 'Dowa', 'Madisi'),
  district('SLM', 'Salima', 'Salima', 'Chipoka', 'Senga Bay'),
  district('LLW', 'Lilongwe', 'Lilongwe', 'Kanengo', 'Namitete', 'Nathenje', 'Mitundu'),
  district('MCJ', 'Mchinji', 'Mchinji', 'Kamwendo', 'Mkanda'),
  district('DDZ', 'Dedza', 'Dedza', 'Lobi', 'Mtakataka'),
  district('NTC', 'Ntcheu', 'Ntcheu', 'Bilila', 'Tsangano'),
  district('MNG', 'Mangochi', 'Mangochi', 'Monkey Bay', 'Namwera', 'Makanjira'),
  district('MCG', 'Machinga', 'Liwonde', 'Machinga', 'Ntaja'),
  district('BLK', 'Balaka', 'Balaka', 'Phalula', 'Ulongwe'),
  district('ZMB', 'Zomba', 'Zomba', 'Domasi', 'Thondwe', 'Jali'),
  district('NEN', 'Neno', 'Neno', 'Zalewa'),
  district('BLT', 'Blantyre', 'Blantyre', 'Limbe', 'Lunzu', 'Chileka', 'Lirangwe'),
  district('CRZ', 'Chiradzulu', 'Chiradzulu', 'Namadzi', 'Nkalo'),
  district('PLB', 'Phalombe', 'Phalombe', 'Migowi', 'Chiringa'),
  district('MLJ', 'Mulanje', 'Mulanje', 'Chitakale', 'Muloza'),
  district('TLO', 'Thyolo', 'Thyolo', 'Luchenza', 'Bvumbwe', 'Makwasa'),
  district('MWZ', 'Mwanza', 'Mwanza', 'Thambani'),
  district('CKW', 'Chikwawa', 'Chikwawa', 'Nchalo', 'Ngabu'),
  district('NSJ', 'Nsanje', 'Nsanje', 'Bangula', 'Marka'),
]

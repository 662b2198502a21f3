import { deliver } from './deliver.ts'
import { forgetOldMessages } from './forget-old.ts'

export const jobs = [deliver, forgetOldMessages]

import { deliver } from './deliver.ts'

export const jobs = [deliver]

import sharp from 'sharp'
import type { Random } from '../data/random.ts'

const png = (svg: string) => sharp(Buffer.from(svg)).png().toBuffer()
const jpeg = (svg: string) => sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()

/** A scribble on nothing, as a finger draws it. */
export function drawnSignature({ int }: Random) {
  const waves = Array.from({ length: 7 }, (_, i) => `S ${60 + i * 45} ${int(20, 130)} ${75 + i * 45} ${int(55, 95)}`)
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="150"><path d="M 30 90 ${waves.join(' ')}" fill="none" stroke="#123" stroke-width="4" stroke-linecap="round"/></svg>`,
  )
}

const rect = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
const circle = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const bar = (x: number, y: number, x2: number, y2: number, stroke: string, width: number) =>
  `<line x1="${x}" y1="${y}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`
const row = (count: number, draw: (i: number) => string) => Array.from({ length: count }, (_, i) => draw(i)).join('')

/** Plain pictures of what stands in the works, in front of a wall, on a floor. */
const SHAPES = {
  compressor:
    rect(220, 210, 520, 330, '#2f6f9f', 14) +
    rect(250, 250, 200, 120, '#244f70', 6) +
    row(7, (i) => bar(270, 265 + i * 15, 430, 265 + i * 15, '#7fb0d0', 4)) +
    circle(620, 300, 46, '#f4f4f0') +
    bar(620, 300, 648, 272, '#b03030', 6) +
    rect(560, 390, 130, 90, '#183548', 6) +
    rect(200, 540, 560, 24, '#444'),
  forklift:
    rect(330, 330, 300, 150, '#e0a020', 18) +
    rect(380, 190, 16, 150, '#333') +
    rect(560, 190, 16, 150, '#333') +
    rect(370, 180, 220, 16, '#333') +
    rect(270, 150, 22, 380, '#555') +
    rect(120, 510, 170, 16, '#777') +
    circle(380, 500, 58, '#222') +
    circle(380, 500, 24, '#999') +
    circle(590, 510, 46, '#222') +
    circle(590, 510, 18, '#999'),
  line:
    rect(60, 420, 840, 34, '#777') +
    row(13, (i) => rect(90 + i * 62, 330, 30, 90, '#3f8f63', 8) + rect(98 + i * 62, 300, 14, 34, '#3f8f63')) +
    rect(300, 120, 330, 200, '#c8d2d8', 12) +
    row(8, (i) => rect(325 + i * 38, 250, 16, 70, '#8fa2ad')) +
    rect(90, 454, 22, 110, '#666') +
    rect(840, 454, 22, 110, '#666'),
  generator:
    rect(180, 230, 600, 280, '#3d7a4b', 10) +
    row(12, (i) => bar(220 + i * 22, 270, 220 + i * 22, 470, '#2a5634', 9)) +
    rect(540, 280, 190, 130, '#e8e8e2', 6) +
    circle(590, 330, 26, '#333') +
    circle(680, 330, 26, '#333') +
    rect(300, 130, 40, 104, '#555') +
    rect(150, 510, 660, 40, '#444'),
  boiler:
    rect(170, 220, 590, 270, '#b9bec2', 130) +
    circle(300, 355, 96, '#8f979c') +
    circle(300, 355, 60, '#d9722e') +
    rect(560, 90, 70, 140, '#8f979c') +
    circle(470, 250, 34, '#f4f4f0') +
    bar(470, 250, 490, 230, '#b03030', 5) +
    rect(250, 480, 60, 90, '#555') +
    rect(620, 480, 60, 90, '#555'),
  pump:
    circle(360, 400, 120, '#2d6fb0') +
    circle(360, 400, 52, '#1e4c79') +
    rect(330, 170, 60, 130, '#2d6fb0') +
    rect(470, 330, 290, 140, '#56616a', 20) +
    row(9, (i) => bar(500 + i * 28, 345, 500 + i * 28, 455, '#3d464d', 6)) +
    rect(250, 520, 540, 34, '#444'),
} as const
export type Shape = keyof typeof SHAPES

const WALLS = ['#d8dcd6', '#dcd8cf', '#d3dade']

/** As somebody takes it with a phone. */
export const drawnMachine = (shape: Shape, { pick }: Random) =>
  jpeg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">${rect(0, 0, 960, 640, pick(WALLS))}${rect(0, 540, 960, 100, '#a9a59c')}${SHAPES[shape]}</svg>`,
  )

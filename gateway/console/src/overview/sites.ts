import type { Measure } from '@/overview/measure'
import type { Station } from '@/stations/api'

/** A station with its place on the plane, in kilometres from the middle: east and north. */
export interface Site {
  station: Station
  x: number
  y: number
}

export interface Plane {
  sites: Site[]
  longitude: number
  latitude: number
}

/** What a site is drawn as: a shape of its own, the colour only helps. */
export type Group = 'covering' | 'building' | 'point' | 'COMPLIANT' | 'NON_COMPLIANT' | 'UNASSESSED'

export const SYMBOLS: Record<Group, { symbol: string, sign: string, color: string }> = {
  covering: { symbol: 'circle', sign: '●', color: '#1f5fa8' },
  building: { symbol: 'emptyCircle', sign: '○', color: '#1f5fa8' },
  point: { symbol: 'rect', sign: '■', color: '#6f97c4' },
  COMPLIANT: { symbol: 'circle', sign: '●', color: '#1b7340' },
  NON_COMPLIANT: { symbol: 'triangle', sign: '▲', color: '#8a5300' },
  UNASSESSED: { symbol: 'emptyDiamond', sign: '◇', color: '#566274' },
}

const KILOMETRES = 111.32

const SMALLEST = 0.5

/** Degrees as they were registered; no other datum is converted into. */
export function planeOf(stations: readonly Station[]): Plane {
  const placed = stations.filter(({ longitude, latitude }) => typeof longitude === 'number' && typeof latitude === 'number')
  const longitude = middle(placed.map((station) => station.longitude ?? 0))
  const latitude = middle(placed.map((station) => station.latitude ?? 0))
  return {
    longitude,
    latitude,
    sites: placed.map((station) => ({
      station,
      x: ((station.longitude ?? 0) - longitude) * KILOMETRES * Math.cos(latitude * Math.PI / 180),
      y: ((station.latitude ?? 0) - latitude) * KILOMETRES,
    })),
  }
}

function middle(values: readonly number[]): number {
  return values.length ? (Math.min(...values) + Math.max(...values)) / 2 : 0
}

/** Half the width and half the height of what is drawn: a kilometre is as long in both directions. */
export function frameOf({ sites }: Plane, ratio: number): { width: number, height: number } {
  const x = Math.max(SMALLEST, ...sites.map((site) => Math.abs(site.x))) * 1.08
  const y = Math.max(SMALLEST, ...sites.map((site) => Math.abs(site.y))) * 1.08
  const height = Math.max(y, x / ratio)
  return { width: height * ratio, height }
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50]

/** How many kilometres a square of the grid is wide: about six of them from top to bottom. */
export function squareOf(height: number): number {
  return STEPS.find((step) => step >= height / 3.5) ?? 100
}

export function groupOf({ kind, state, compliance }: Station, measure: Measure): Group {
  if (measure === 'compliance' && compliance) {
    return compliance
  }
  if (state === 'BUILDING') {
    return 'building'
  }
  return kind === 'POINT' ? 'point' : 'covering'
}

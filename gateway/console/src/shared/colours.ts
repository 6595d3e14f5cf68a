export const COLOURS = {
  accent: '#1f5fa8',
  soft: '#8fb0d4',
  ink: '#1c2737',
  label: '#566274',
  line: '#dfe4eb',
  none: '#e3e7ed',
  good: '#2e8b57',
} as const

/** From little to all covered: one hue, so that nobody has to tell red from green. */
export const STEPS = [
  { max: 0.2, label: '< 20%', color: '#dbe8f5' },
  { min: 0.2, max: 0.4, label: '20–40%', color: '#b3cfe9' },
  { min: 0.4, max: 0.6, label: '40–60%', color: '#7fadd9' },
  { min: 0.6, max: 0.8, label: '60–80%', color: '#4a85c2' },
  { min: 0.8, label: '≥ 80%', color: '#1f5fa8' },
]

export const FONT = '"Noto Sans SC Variable", sans-serif'

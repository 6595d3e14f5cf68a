import type zh from '@/shared/locales/zh/problems'

export default {
  problem: {
    internal: 'That failed. Try again later; if it fails again, tell the administrator the trace id.',
    unavailable: 'The service is not available for now. Nothing is lost; try again later.',
    offline: 'The network is interrupted. Nothing is lost; check it and try again.',
    unknown: 'That did not work. Try again.',
    forbidden: 'Your role may not do this; ask the administrator of your tier if you need to.',
    'station-not-found': 'The station was not found: it was moved, or it is not in your region.',
    'region-not-found': 'The region was not found. Choose it again above.',
    stale: 'It was changed by somebody else. Check the newest version and try again.',
    'station-transition-illegal': 'There is no such step from the present state; somebody may just have changed it. Reload and try again.',
    'idempotency-key-reused': 'This registration was sent and stored before. You find it in the list of stations.',
    'http-404': 'What you asked for was not found.',
  },
} satisfies typeof zh

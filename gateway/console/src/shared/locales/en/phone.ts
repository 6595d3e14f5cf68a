import type zh from '@/shared/locales/zh/phone'

export default {
  phone: {
    home: 'Home',
    me: 'Me',
    mine: 'My community',
    stations: 'Volunteer stations near you',
    empty: 'No volunteer station is open in your community yet',
    emptyText: 'As soon as one is there, you see it here.',
    unknown: 'not told yet',
    pull: 'Pull to refresh',
    loose: 'Release to refresh',
    preview: "You look at the residents' page with the stations of your region.",
    toConsole: 'Back to the console',
  },
} satisfies typeof zh

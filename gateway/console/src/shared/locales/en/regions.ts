import type zh from '@/shared/locales/zh/regions'

export default {
  region: {
    breadcrumb: 'Region',
    search: 'Search by name or code',
    searchCommunity: 'Search a community by name or code',
    chooseBelow: 'Choose a region of {name}',
    listOf: 'Regions of {name}',
    whole: '{name} (all)',
    up: 'One tier up',
    nothing: 'No region of yours matches "{q}"',
    reset: 'Back to my region',
    unknown: 'The region cannot be read now',
    succeeded: 'This code has a successor',
    succeededText: 'The code {code} is no longer valid. Go on with a region that followed it, and update links that you have kept.',
    foreign: 'Not in your region',
    foreignText: 'The region of this link does not exist or is not yours. You can go on in your own region.',
  },
} satisfies typeof zh

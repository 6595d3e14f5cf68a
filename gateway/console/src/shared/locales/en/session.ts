import type zh from '@/shared/locales/zh/session'

export default {
  tier: { province: 'Province', city: 'City', county: 'County', street: 'Street or town', community: 'Community or village' },
  role: {
    'tier-admin': 'administrator',
    'tier-officer': 'officer',
    'tier-viewer': 'viewer',
    'station-manager': 'station manager',
    volunteer: 'volunteer',
    resident: 'resident',
    unmasker: 'sees personal data',
    'security-admin': 'security administrator',
    auditor: 'auditor',
    app: 'app',
    system: 'services themselves',
  },
  session: {
    account: 'Account',
    tier: 'Tier',
    roles: 'Roles',
    language: 'Language',
    posts: 'My posts',
    postUntil: '{post} (until {on})',
    switching: 'Changing the post; you are signed in again by itself…',
    signOut: 'Sign out',
    signInAgain: 'Sign in again',
    ended: 'Your session has ended',
    endedText: 'You come back to this page, and what you entered in it is there again. Dialogs and personal data are not kept.',
  },
} satisfies typeof zh

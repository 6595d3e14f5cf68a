import type zh from '@/shared/locales/zh/files'

export default {
  file: {
    title: 'Photos and evidence',
    photos: 'Photos of the plaque',
    photo: 'Photo {n} of the plaque: {name}',
    addPhotos: 'Add photos',
    photoHint: 'JPEG, PNG, WebP, up to 10 MB each',
    noPhotos: 'No photo of the plaque yet.',
    evidence: 'Evidence',
    addEvidence: 'Add files',
    evidenceHint: 'PDF, JPEG, PNG, WebP, up to 20 MB each',
    noEvidence: 'No evidence yet.',
    orDrop: 'or drop files here; ',
    sending: 'Sending {name}',
    dismiss: 'Dismiss what is said of {name}',
    about: '{size}, sent {at}',
    before: 'Previous',
    next: 'Next',
    open: 'Open',
    openOf: 'Open {name}',
    delete: 'Delete',
    deleteOf: 'Delete {name}',
    deleteTitle: 'Delete the file?',
    deleteText: '“{name}” is deleted for good.',
    deleted: 'The file is deleted.',
  },
} satisfies typeof zh

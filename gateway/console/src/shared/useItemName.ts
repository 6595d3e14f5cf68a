import { useI18n } from 'vue-i18n'

/** What comes with its names in both languages: an item of the checklist, a kind of office. */
export interface Bilingual {
  name: string
  nameEn: string
}

/** The name in the reader's language. */
export function useItemName() {
  const { locale } = useI18n()
  return ({ name, nameEn }: Bilingual) => (locale.value.startsWith('zh') ? name : nameEn)
}

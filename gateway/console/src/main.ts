import '@fontsource-variable/noto-sans-sc/index.css'
import '@/app/theme.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from '@/app/App.vue'
import { keepComposing } from '@/app/composing'
import { restWhenEnded } from '@/app/resting'
import { router } from '@/app/router'
import { askEarly } from '@/regions/useRegion'
import { loadSession } from '@/session/useSession'
import { i18n, rememberedLanguage, useLanguage } from '@/shared/i18n'
import { problemOf } from '@/shared/problem'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one when repeated; what may pass is worth one more try.
      retry: (failures, error) => failures < 1 && [0, 502, 503, 504].includes(problemOf(error).status),
      refetchOnWindowFocus: true,
    },
  },
})

void loadSession().then(({ regionCode }) => {
  askEarly(queries, regionCode, new URLSearchParams(location.search).get('region'))
}, () => undefined)

keepComposing(window)
restWhenEnded()
await useLanguage(rememberedLanguage())
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')

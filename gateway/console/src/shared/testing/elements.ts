import { type FunctionalComponent, h } from 'vue'

/** Something simple in the place of a component of the library: one element with all that was given to it. */
function element(tag: string): FunctionalComponent {
  const shown: FunctionalComponent = (_props, { attrs, slots }) => h(tag, attrs, [attrs['error'] as string | undefined, slots['default']?.()])
  shown.inheritAttrs = false
  return shown
}

/** What stands in the place of the library where a form is tested. */
export function elements() {
  return {
    ElButton: element('button'),
    ElCheckbox: element('input'),
    ElDatePicker: element('input'),
    ElForm: element('form'),
    ElFormItem: element('div'),
    ElIcon: () => null,
    ElInput: element('input'),
    ElAlert: element('div'),
    ElOption: element('option'),
    ElRadio: element('label'),
    ElRadioGroup: element('div'),
    ElSelect: element('select'),
    ElMessage: { success: () => undefined, error: () => undefined },
    ElMessageBox: { confirm: () => Promise.resolve('confirm') },
  }
}

/** What stands in the place of a field of our own. */
export function field(tag: string) {
  return { default: element(tag) }
}

/** What stands in the place of `FormDialog.vue`: its form while it is open. */
export function dialog() {
  const shown: FunctionalComponent = (_props, { attrs, slots }) => (
    attrs['modelValue'] ? h('form', attrs, [slots['before']?.(), slots['default']?.()]) : null
  )
  shown.inheritAttrs = false
  return { default: shown }
}

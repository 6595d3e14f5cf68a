export default {
  region: {
    breadcrumb: '辖区导航',
    search: '搜索地区名称或代码',
    searchCommunity: '搜索社区（村）名称或代码',
    chooseBelow: '选择{name}的下级地区',
    listOf: '{name}的下级地区',
    whole: '{name}（全部）',
    up: '上一级',
    nothing: '辖区内没有与“{q}”相符的地区',
    reset: '回到本辖区',
    unknown: '辖区暂时读不到',
    succeeded: '地区代码已变更',
    succeededText: '代码 {code} 已不再使用。请从下面的后续地区继续，并更新收藏的链接。',
    foreign: '不在您的辖区',
    foreignText: '链接中的地区不存在，或不在您的辖区内。您可以回到自己的辖区继续查看。',
  },
}

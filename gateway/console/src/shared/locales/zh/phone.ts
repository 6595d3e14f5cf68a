export default {
  phone: {
    home: '首页',
    me: '我的',
    mine: '我的社区',
    stations: '身边的志愿服务站',
    empty: '您的社区还没有开放的志愿服务站',
    emptyText: '建成挂牌后，会第一时间显示在这里。',
    unknown: '暂未提供',
    pull: '下拉刷新',
    loose: '松开刷新',
    preview: '您正在预览居民页面，显示的是您辖区内的站点。',
    toConsole: '返回工作台',
  },
}

export default {
  problem: {
    internal: '系统处理失败，请稍后重试；如仍失败，请把追踪编号告诉管理员。',
    unavailable: '服务暂时不可用，您的内容没有丢失，请稍后重试。',
    offline: '网络连接中断，您的内容没有丢失，请检查网络后重试。',
    unknown: '操作没有成功，请重试。',
    forbidden: '您的角色不能执行此操作；如确有需要，请联系本级管理员。',
    'station-not-found': '没有找到该站点：它可能已被移走，或不在您的辖区。',
    'region-not-found': '没有找到该地区，请在辖区导航中重新选择。',
    stale: '内容已被他人修改，请核对最新内容后重试。',
    'station-transition-illegal': '当前状态不能这样变更：可能刚刚被他人变更，请刷新后重试。',
    'idempotency-key-reused': '这份登记之前已经提交成功，请到站点列表中查看。',
    'http-404': '没有找到所请求的内容。',
  },
}

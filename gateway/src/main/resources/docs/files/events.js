'use strict';

// Shows the AsyncAPI document: topics, their messages, headers and fields. Texts stand as "Chinese / English".
(() => {
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children.filter((child) => child !== ''));
    return made;
  };

  // Splits "中文 / English" so that the English stands quietly below.
  const bilingual = (text = '') => {
    const [chinese, ...english] = text.replaceAll('`', '').split(' / ');
    const parts = [element('span', {}, chinese)];
    if (english.length) {
      parts.push(element('span', { class: 'english', lang: 'en' }, english.join(' / ')));
    }
    return parts;
  };

  const type = (schema) => {
    if (schema.enum) {
      return schema.enum.join(' | ') + (schema['x-open'] ? ' | …' : '');
    }
    const types = [schema.type].flat().filter(Boolean).join(' | ');
    return schema.const ? `"${schema.const}"` : schema.format ? `${types} (${schema.format})` : types;
  };

  const fields = (schema, caption) => {
    const required = new Set(schema.required);
    const rows = Object.entries(schema.properties || {}).map(([name, property]) =>
      element('tr', {},
        element('th', { scope: 'row' }, element('code', {}, name)),
        element('td', {}, element('code', {}, type(property))),
        element('td', {}, required.has(name) ? '必有' : '可无'),
        element('td', {}, ...bilingual(property.description))));
    return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      element('table', {},
        element('caption', {}, caption),
        element('thead', {}, element('tr', {},
          ...['字段 Field', '类型 Type', '是否必有', '说明 Meaning'].map((head) => element('th', { scope: 'col' }, head)))),
        element('tbody', {}, ...rows)));
  };

  const find = (api, reference) =>
    reference.slice(2).split('/').reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], api);

  const topic = (api, name, channel) => {
    const messages = Object.values(channel.messages || {}).map((one) => find(api, one.$ref));
    const schemas = [...new Set(messages.map((message) => message.payload.$ref))];
    return element('section', { id: `topic-${name}`, 'aria-labelledby': `title-${name}` },
      element('h2', { id: `title-${name}` }, channel.title.split(' / ')[0], ' ', element('code', {}, channel.address)),
      element('p', {}, ...bilingual(channel.description)),
      element('ul', { class: 'types' }, ...messages.map((message) =>
        element('li', {}, element('code', {}, message.name), ' ', ...bilingual(message.title)))),
      ...schemas.map((reference) => {
        const schema = reference.split('/').at(-1);
        return element('div', {}, fields(find(api, reference), `数据 Data · ${schema}`),
          element('p', {}, element('a', { href: `/api/docs/events/${schema}.schema.json` }, `${schema}.schema.json`)));
      }));
  };

  const paragraphs = (text) => text.split('\n\n').map((one) => element('p', {}, one.replaceAll(/[`*]/g, '')));

  const access = (api) => {
    const scheme = api.components.securitySchemes.keycloak;
    return element('section', { 'aria-labelledby': 'title-access' },
      element('h2', { id: 'title-access' }, '接入 Access'),
      element('p', {}, ...bilingual(scheme.description)),
      element('dl', {},
        element('dt', {}, '服务器 Broker'),
        element('dd', {}, element('code', {}, api.servers ? api.servers.kafka.host : '由运维单位提供')),
        element('dt', {}, '令牌地址 Token URL'),
        element('dd', {}, element('code', {}, scheme.flows.clientCredentials.tokenUrl))),
      fields(api.components.schemas.headers, '消息头 Headers'));
  };

  const show = (api) => {
    const main = document.getElementById('events');
    const channels = Object.entries(api.channels);
    main.replaceChildren(
      ...paragraphs(api.info.description),
      element('nav', { 'aria-label': '主题' }, element('ul', { class: 'types' }, ...channels.map(([name, channel]) =>
        element('li', {}, element('a', { href: `#topic-${name}` }, channel.address))))),
      access(api),
      ...channels.map(([name, channel]) => topic(api, name, channel)));
  };

  const fail = (error) => {
    const main = document.getElementById('events');
    main.replaceChildren(element('p', { class: 'note', role: 'alert' },
      `事件文档无法加载，请刷新重试。 / The events cannot be shown, reload the page. (${error.message})`));
  };

  fetch('/api/docs/asyncapi.json', { headers: { Accept: 'application/json' } })
    .then((answer) => {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    })
    .then(show)
    .catch(fail);
})();

'use strict';

// Shows the merged document. Requests go out with the browser's own session; changes carry the CSRF token of its cookie.
(() => {
  const csrf = () => {
    const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
  };

  const harmless = ['GET', 'HEAD', 'OPTIONS'];

  window.SwaggerUIBundle({
    url: '/api/docs/openapi.json',
    dom_id: '#swagger',
    layout: 'BaseLayout',
    deepLinking: true,
    docExpansion: 'list',
    filter: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    requestInterceptor: (request) => {
      const method = (request.method || 'GET').toUpperCase();
      const ours = new URL(request.url, window.location.href).origin === window.location.origin;
      if (ours && !harmless.includes(method)) {
        request.headers['X-XSRF-TOKEN'] = csrf();
      }
      return request;
    },
  });
})();

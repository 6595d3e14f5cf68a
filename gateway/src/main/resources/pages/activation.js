// Sends the code and the password that the person typed; neither is kept anywhere.
const field = (id) => document.getElementById(id);

field('code').value = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

field('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const message = field('message');
  const button = field('form').querySelector('button');
  message.textContent = '';
  if (field('password').value.length < 12) {
    message.textContent = '密码至少 12 个字符。A password has 12 characters or more.';
    return;
  }
  if (field('password').value !== field('again').value) {
    message.textContent = '两次输入的密码不一致。The two passwords differ.';
    return;
  }
  button.disabled = true;
  try {
    const answer = await fetch('/api/v1/registry/activation', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: field('code').value, password: field('password').value }),
    });
    if (answer.ok) {
      field('form').hidden = true;
      field('done').hidden = false;
      field('done').focus();
      return;
    }
    message.textContent = (await answer.json()).detail;
  } catch {
    message.textContent = '网络不通，请稍后重试。The network is interrupted; try again.';
  } finally {
    button.disabled = false;
  }
});

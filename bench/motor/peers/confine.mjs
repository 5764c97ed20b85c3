// Loaded before the router: it ends with the run that started it, and talks to this machine only. Whoever would report home
// is refused, and says so.
import net from 'node:net';

process.on('disconnect', () => process.exit());

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const { host = 'localhost', path } = net._normalizeArgs(Array.isArray(given[0]) ? given[0] : given)[0];
  if (!path && host !== 'localhost' && host !== '127.0.0.1') {
    process.stderr.write(`LEAVES_THE_MACHINE ${host}\n`);
    throw new Error('the bench has no network beyond loopback');
  }
  return connect.apply(this, given);
};

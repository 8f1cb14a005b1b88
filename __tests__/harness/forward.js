// Forwards TCP connections to a Unix socket.
//
// usage: node forward.js ADDRESS PORT SOCKET
import { connect, createServer } from 'node:net';

const [address, port, socket = ''] = process.argv.slice(2);

createServer((incoming) => {
  const outgoing = connect(socket);
  incoming.on('error', () => outgoing.destroy()).pipe(outgoing);
  outgoing.on('error', () => incoming.destroy()).pipe(incoming);
}).listen(Number(port), address);

// The network of a process that runs CLI for Microsoft 365, loaded before it (`node --import`). The client itself is untouched.
//
// Names of Microsoft's clouds lead to the port KNOWHOW_PORT of this computer, under TLS with the name that was asked for;
// nothing leads anywhere else. Its telemetry, which is not installed, is answered by a silence.
import https from 'node:https';
import { registerHooks } from 'node:module';
import tls from 'node:tls';

const port = Number(process.env['KNOWHOW_PORT']);

https.globalAgent.createConnection = options => tls.connect({ ...options, host: '127.0.0.1', port, servername: options.servername || options.host });

const silence = `const silence = new Proxy(() => silence, {
  get: (_target, name) => (name === 'defaultClient' ? { commonProperties: {}, context: { tags: {}, keys: {} } } : silence)
});
export default silence;`;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'applicationinsights'
    ? { url: `data:text/javascript,${encodeURIComponent(silence)}`, shortCircuit: true }
    : next(specifier, context))
});

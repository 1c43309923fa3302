const path = require('node:path');

// Ends a run with one plain line, "12 passed, 0 failed", for whatever reads the output next. Before it, when clients that
// we did not write have worked on the tenant: how many of their operations passed. One test of test/clients is one operation.
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const clients = results.testResults.filter(({ testFilePath }) => path.basename(path.dirname(testFilePath)) === 'clients');
    if (clients.length > 0) {
      const sum = of => clients.reduce((total, each) => total + of(each), 0);
      const each = clients.map(({ testFilePath, numPassingTests }) => `${path.basename(testFilePath, '.test.ts')} ${numPassingTests}`).sort();
      process.stdout.write(`\nOperations of real clients: ${sum(client => client.numPassingTests)} passed of ${sum(client => client.numPassingTests + client.numFailingTests)} (${each.join(', ')})`);
    }
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  }
};

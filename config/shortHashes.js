/**
 * Chunks carry eight digits of their hash in their names instead of twenty: the table of these names is part of the bundle,
 * hashes are what gzip cannot make smaller, and eight tell one version of a chunk from the next.
 */
module.exports = configuration => {
  configuration.output.hashDigestLength = 8;
  return configuration;
};

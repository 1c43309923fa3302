const prime = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff');
const b = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b');
const [one, two, three] = [1, 2, 3].map(BigInt);

/**
 * A point of the curve P-256 out of its compressed form (SEC 1, section 2.3.4): 2 or 3 by the parity of y, then x. Browsers
 * do not read it: y is a root of x³ - 3x + b. Undefined for what is on no curve.
 */
export function pointOfP256(compressed: Uint8Array): { readonly x: Uint8Array; readonly y: Uint8Array } | undefined {
  const parity = compressed[0] - 2;
  if (compressed.length !== 33 || (parity !== 0 && parity !== 1)) return undefined;
  const x = numberOf(compressed.subarray(1));
  const square = modulo(x * x * x - three * x + b);
  // The prime is 3 modulo 4: this power is a root, if there is one.
  const root = power(square, (prime + one) / BigInt(4));
  if (x >= prime || modulo(root * root) !== square) return undefined;
  const y = Number(root % two) === parity ? root : prime - root;
  return { x: compressed.slice(1), y: bytesOf(y) };
}

function modulo(value: bigint): bigint {
  const rest = value % prime;
  return rest < BigInt(0) ? rest + prime : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [one, base];
  for (let rest = exponent; rest > BigInt(0); rest /= two) {
    if (rest % two === one) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`);
}

function bytesOf(value: bigint): Uint8Array {
  const digits = value.toString(16).padStart(64, '0');
  return Uint8Array.from({ length: 32 }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

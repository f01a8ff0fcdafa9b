package org.xiaohao.operation;

import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import org.xiaohao.shared.Sha256;

/** Adds the digests of lines up, so that two texts with the same lines in whatever order have the same sum. */
final class LineSum extends OutputStream {

    private final MessageDigest digest = Sha256.digest();
    private BigInteger sum = BigInteger.ZERO;

    @Override
    public void write(int value) {
        digest.update((byte) value);
        if (value == '\n') {
            sum = sum.add(new BigInteger(1, digest.digest()));
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                digest.update(bytes, from, i - from);
                write('\n');
                from = i + 1;
            }
        }
        digest.update(bytes, from, offset + length - from);
    }

    BigInteger sum() {
        return sum;
    }
}

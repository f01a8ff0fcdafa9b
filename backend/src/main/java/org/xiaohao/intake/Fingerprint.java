package org.xiaohao.intake;

import org.xiaohao.shared.Sha256;
import org.xiaohao.text.PlainForm;

/** Tells the same document in another file: white space and the width of marks make no difference. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 in 64 hexadecimal digits. */
    static String of(String text) {
        return Sha256.of(PlainForm.of(text));
    }
}

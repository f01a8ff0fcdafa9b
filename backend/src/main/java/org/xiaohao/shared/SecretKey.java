package org.xiaohao.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets that have to be read again, by a key that is not in the database: {@code xiaohao.secret-key}, 32 bytes
 * in Base64, or a file of the data folder that is made when it is first needed.
 */
@Component
public class SecretKey {

    private static final String FILE = "secret.key";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String configured;
    private final Path file;

    public SecretKey(@Value("${xiaohao.secret-key:}") String configured, @Value("${xiaohao.data-dir}") Path dataDir) {
        this.configured = configured;
        this.file = dataDir.toAbsolutePath().resolve(FILE);
    }

    /**
     * How it is kept.
     *
     * @param owner whose secret it is: read for another one, it does not open
     * @throws UncheckedIOException when the key can neither be read nor made
     */
    public String encrypt(byte[] secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * What was encrypted.
     *
     * @throws IllegalStateException when it was encrypted by another key or for another owner
     * @throws UncheckedIOException when the key cannot be read
     */
    public byte[] decrypt(String encrypted, long owner) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, nonce, owner, sealed);
    }

    private byte[] cipher(int mode, byte[] nonce, long owner, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret does not open with the key of this installation", e);
        }
    }

    private synchronized byte[] key() {
        String text = configured.isBlank() ? keptInFile() : configured;
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("xiaohao.secret-key is to be 32 bytes in Base64");
        }
        return key;
    }

    private String keptInFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read", e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        try (var channel = posix
                ? Files.newByteChannel(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
        } catch (FileAlreadyExistsException anotherThread) {
            // The one that is there holds.
        }
    }
}

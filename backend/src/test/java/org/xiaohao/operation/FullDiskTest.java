package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An embedded database closes itself on a full disk and stays closed, which only a real question shows. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private StorageHealthIndicator health;

    @BeforeEach
    void aDatabaseOnADiskOfOurs() {
        FilePath.register(new FullDisk());
        FullDisk.FULL.set(false);
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:full:" + folder.resolve("database") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setConnectionTimeout(1_000);
        jdbc = JdbcClient.create(pool);
        jdbc.sql("create table file_folder (id int primary key, folder_mark varchar(1000000))")
                .update();
        health = new StorageHealthIndicator(jdbc, folder);
    }

    @AfterEach
    void room() {
        FullDisk.FULL.set(false);
        pool.close();
    }

    @Test
    void aDatabaseThatIsThereIsReady() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDatabaseThatClosedOnAFullDiskIsNotReadyEvenWhenThereIsRoomAgain() {
        FullDisk.FULL.set(true);
        assertThatThrownBy(() -> jdbc.sql("insert into file_folder values (1, repeat('x', 900000))")
                        .update())
                .rootCause()
                .hasMessageContaining("No space left");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        FullDisk.FULL.set(false);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    /** Takes nothing more at will. */
    public static final class FullDisk extends FilePathWrapper {

        static final AtomicBoolean FULL = new AtomicBoolean();

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(super.open(mode));
        }
    }

    private static final class Channel extends FileBase {

        private final FileChannel channel;

        Channel(FileChannel channel) {
            this.channel = channel;
        }

        private static void requireRoom() throws IOException {
            if (FullDisk.FULL.get()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            requireRoom();
            return channel.write(from, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            requireRoom();
            return channel.write(from);
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return channel.read(to, position);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return channel.read(to);
        }

        @Override
        public FileChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            channel.force(metaData);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}

package org.volunteerstation.platform.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.web.problem.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What every store does, whatever it stands on. */
abstract class FileStoreContract {

	private final byte[] bytes = new byte[3_000_000];

	FileStoreContract() {
		new Random(7).nextBytes(this.bytes);
	}

	abstract FileStore store();

	@Test
	void givesBackWhatWasPut() throws IOException {
		String key = UUID.randomUUID().toString();

		store().put(key, Content.of(this.bytes));

		assertThat(store().exists(key)).isTrue();
		assertThat(read(key, 0, this.bytes.length)).isEqualTo(this.bytes);
	}

	@Test
	void givesAPart() throws IOException {
		String key = UUID.randomUUID() + ".thumbnail";
		store().put(key, Content.of(this.bytes));

		assertThat(read(key, 0, 1)).isEqualTo(Arrays.copyOf(this.bytes, 1));
		assertThat(read(key, 1_234_567, 1000)).isEqualTo(Arrays.copyOfRange(this.bytes, 1_234_567, 1_235_567));
		assertThat(read(key, 2_999_999, 500)).isEqualTo(Arrays.copyOfRange(this.bytes, 2_999_999, 3_000_000));
	}

	@Test
	void doesNotMindWhoStopsReadingEarly() throws IOException {
		String key = UUID.randomUUID().toString();
		store().put(key, Content.of(this.bytes));

		for (int i = 0; i < 20; i++) {
			try (InputStream part = store().get(key, 0, this.bytes.length)) {
				assertThat(part.read()).isEqualTo(this.bytes[0] & 0xFF);
			}
		}

		assertThat(read(key, 0, 10)).hasSize(10);
	}

	@Test
	void forgetsAndDoesNotMindForgettingTwice() {
		String key = UUID.randomUUID().toString();
		store().put(key, Content.of(this.bytes));

		store().delete(key);

		assertThat(store().exists(key)).isFalse();
		assertThatExceptionOfType(NoContent.class).isThrownBy(() -> store().get(key, 0, 1));
		assertThatNoException().isThrownBy(() -> store().delete(key));
	}

	@Test
	void keepsNothingOfAContentThatBreaksOff() {
		String key = UUID.randomUUID().toString();
		Content broken = new Content() {

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(new byte[1000]);
			}

			@Override
			public long size() {
				return 2000;
			}

		};

		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store().put(key, broken));
		assertThat(store().exists(key)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "../x", "/etc/passwd", "a/b", "a\\b", "A", "a..b", ".a", "a\u0000", "a.b/../c",
			"%2e%2e" })
	void takesNoKeyThatLeadsElsewhere(String key) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> store().put(key, Content.of(this.bytes)));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store().get(key, 0, 1));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store().delete(key));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store().exists(key));
	}

	private byte[] read(String key, long from, long length) throws IOException {
		try (InputStream part = store().get(key, from, length)) {
			return part.readAllBytes();
		}
	}

}

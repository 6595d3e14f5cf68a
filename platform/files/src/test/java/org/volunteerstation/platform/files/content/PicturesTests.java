package org.volunteerstation.platform.files.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PicturesTests {

	private final Pictures pictures = new Pictures(new PictureLimits(1_000_000, 800, 320, 1));

	@TempDir
	private Path folder = Path.of("");

	@Test
	void forgetsWhereAndWithWhatAPhotoWasTaken() throws IOException, ImageProcessingException {
		byte[] photo = SamplePictures.photo(64, 32, 6);
		assertThat(metadata(photo).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation()).isNull();
		assertThat(metadata(photo).getFirstDirectoryOfType(GpsDirectory.class).getString(2))
			.isEqualTo("30/1 39/1 26/1");

		rewrite(photo, ContentType.JPEG);

		Metadata kept = metadata(Files.readAllBytes(target()));
		assertThat(kept.containsDirectoryOfType(GpsDirectory.class)).isFalse();
		assertThat(kept.containsDirectoryOfType(ExifIFD0Directory.class)).isFalse();
	}

	/** Where the red quarter, which was taken at the upper left, belongs. */
	@ParameterizedTest
	@CsvSource({ "1, 64, 32, 0, 0", "2, 64, 32, 1, 0", "3, 64, 32, 1, 1", "4, 64, 32, 0, 1", "5, 32, 64, 0, 0",
			"6, 32, 64, 1, 0", "7, 32, 64, 1, 1", "8, 32, 64, 0, 1", "9, 64, 32, 0, 0" })
	void turnsAPhotoTheRightWayUp(int orientation, int width, int height, int right, int low) throws IOException {
		Picture picture = rewrite(SamplePictures.photo(64, 32, orientation), ContentType.JPEG);

		BufferedImage kept = ImageIO.read(target().toFile());
		assertThat(picture.width()).isEqualTo(kept.getWidth()).isEqualTo(width);
		assertThat(picture.height()).isEqualTo(kept.getHeight()).isEqualTo(height);
		int colour = kept.getRGB((right * 2 + 1) * width / 4, (low * 2 + 1) * height / 4);
		assertThat(colour >> 16 & 0xFF).as("red").isGreaterThan(200);
		assertThat(colour & 0xFFFF).as("green and blue").matches((rest) -> (rest >> 8) < 60 && (rest & 0xFF) < 60);
	}

	@Test
	void keepsNothingThatHidesInAPicture() throws IOException {
		String html = "<html><script>alert(1)</script>";
		byte[] comment = SamplePictures.polyglot(64, 32, html);
		ByteArrayOutputStream appended = new ByteArrayOutputStream();
		appended.write(SamplePictures.png(64, 32));
		appended.write(html.getBytes(StandardCharsets.US_ASCII));
		assertThat(text(comment)).contains(html);

		rewrite(comment, ContentType.JPEG);
		assertThat(text(Files.readAllBytes(target()))).doesNotContain("script").doesNotContain("html");
		rewrite(appended.toByteArray(), ContentType.PNG);
		assertThat(text(Files.readAllBytes(target()))).doesNotContain("script").doesNotContain("html");
	}

	@Test
	void decodesNoPictureThatSaysItIsEnormous() {
		assertThatExceptionOfType(PictureRefused.class)
			.isThrownBy(() -> rewrite(SamplePictures.bomb(60_000, 60_000), ContentType.PNG))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("picture-too-large"));
		assertThatExceptionOfType(PictureRefused.class)
			.isThrownBy(() -> rewrite(SamplePictures.bomb(1001, 1000), ContentType.PNG))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(1L));
	}

	@Test
	void decodesNoJpegThatGoesOverItsPixelsForHours() {
		byte[] jpeg = SamplePictures.jpeg(64, 32);
		byte[] endless = Arrays.copyOf(jpeg, jpeg.length + 4000);
		for (int i = jpeg.length; i < endless.length; i += 2) {
			endless[i] = (byte) 0xFF;
			endless[i + 1] = (byte) 0xDA;
		}

		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> rewrite(endless, ContentType.JPEG));
	}

	@Test
	void refusesWhatCannotBeDecoded() {
		byte[] png = SamplePictures.png(64, 32);
		byte[] jpeg = SamplePictures.jpeg(64, 32);
		Arrays.fill(png, 40, png.length, (byte) 7);
		byte[] webp = SamplePictures.WEBP.clone();
		Arrays.fill(webp, 20, webp.length, (byte) 7);

		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> rewrite(png, ContentType.PNG));
		assertThatExceptionOfType(PictureRefused.class)
			.isThrownBy(() -> rewrite(Arrays.copyOf(jpeg, 30), ContentType.JPEG));
		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> rewrite(webp, ContentType.WEBP));
	}

	@Test
	void reducesWhatIsLargerThanAnybodyNeeds() throws IOException {
		Picture picture = rewrite(SamplePictures.jpeg(1000, 500), ContentType.JPEG);

		assertThat(picture.width()).isEqualTo(500);
		assertThat(picture.height()).isEqualTo(250);
	}

	@Test
	void makesAThumbnail() throws IOException {
		Picture picture = rewrite(SamplePictures.png(800, 400), ContentType.PNG);

		BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(picture.thumbnail()));
		assertThat(thumbnail.getWidth()).isEqualTo(320);
		assertThat(thumbnail.getHeight()).isEqualTo(160);
		assertThat(thumbnail.getRGB(80, 40) >> 16 & 0xFF).isGreaterThan(200);
		assertThat(thumbnail.getRGB(240, 120) & 0xFFFFFF).isGreaterThan(0xF0F0F0);
		assertThat(new ContentTypes().of(Files.write(this.folder.resolve("thumbnail"), picture.thumbnail())))
			.contains(ContentType.JPEG);
	}

	@Test
	void keepsWhatShinesThrough() throws IOException {
		byte[] png = SamplePictures
			.bytes(SamplePictures.quarters(64, 32, BufferedImage.TYPE_INT_ARGB).getSubimage(0, 0, 63, 32), "png");

		Picture picture = rewrite(png, ContentType.PNG);

		assertThat(picture.type()).isEqualTo(ContentType.PNG);
		assertThat(ImageIO.read(target().toFile()).getColorModel().hasAlpha()).isTrue();
	}

	@Test
	void keepsWebpAsAnOlderFormat() throws IOException {
		Picture picture = rewrite(SamplePictures.WEBP, ContentType.WEBP);

		assertThat(picture.type()).isEqualTo(ContentType.JPEG);
		assertThat(new ContentTypes().of(target())).contains(ContentType.JPEG);
	}

	private Picture rewrite(byte[] bytes, ContentType type) throws IOException {
		Files.deleteIfExists(target());
		return this.pictures.rewrite(Files.write(this.folder.resolve("sent"), bytes), type, target());
	}

	private Path target() {
		return this.folder.resolve("kept");
	}

	private static Metadata metadata(byte[] bytes) throws IOException, ImageProcessingException {
		return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}

package org.volunteerstation.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.web.multipart.MultipartFile;

import org.volunteerstation.platform.files.content.ContentType;
import org.volunteerstation.platform.files.content.ContentTypes;
import org.volunteerstation.platform.files.content.Picture;
import org.volunteerstation.platform.files.content.Pictures;

/** Judges what was sent, by its size and its bytes, and makes it ready. */
final class FilePreparation {

	private final FileSettings settings;

	private final ContentTypes types;

	private final Pictures pictures;

	FilePreparation(FileSettings settings, ContentTypes types, Pictures pictures) {
		this.settings = settings;
		this.types = types;
		this.pictures = pictures;
	}

	/** Refuses what need not be looked at. */
	void judge(MultipartFile sent, FileKind kind) {
		if (sent.isEmpty()) {
			throw new FileRefusal.Empty();
		}
		long most = this.settings.size(kind).toBytes();
		if (sent.getSize() > most) {
			throw new FileRefusal.TooLarge(Math.max(1, this.settings.size(kind).toMegabytes()));
		}
	}

	/** A folder of the JDK's making: nobody but its owner may enter. */
	Prepared prepare(MultipartFile sent, FileKind kind) throws IOException {
		Path folder = Files.createTempDirectory("volunteer-file");
		try {
			return prepare(sent, kind, folder);
		}
		catch (IOException | RuntimeException ex) {
			new Prepared(folder, folder, ContentType.PDF, "", null).close();
			throw ex;
		}
	}

	private Prepared prepare(MultipartFile sent, FileKind kind, Path folder) throws IOException {
		Path file = folder.resolve("sent");
		sent.transferTo(file);
		ContentType type = this.types.of(file).filter(kind::takes).orElseThrow(() -> new FileRefusal.TypeRefused(kind));
		if (!type.isPicture()) {
			return new Prepared(folder, file, type, Sha256.of(Files.newInputStream(file)), null);
		}
		Path kept = folder.resolve("kept");
		Picture picture = this.pictures.rewrite(file, type, kept);
		return new Prepared(folder, kept, picture.type(), Sha256.of(Files.newInputStream(kept)), picture);
	}

}

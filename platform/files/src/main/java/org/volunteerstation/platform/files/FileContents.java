package org.volunteerstation.platform.files;

import java.io.IOException;
import java.io.InputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

import org.volunteerstation.platform.files.content.Picture;
import org.volunteerstation.platform.files.store.Content;
import org.volunteerstation.platform.files.store.FileStore;
import org.volunteerstation.platform.web.problem.Unavailable;

/** The contents of files: kept after their row, forgotten before it. */
final class FileContents {

	private static final Logger logger = LoggerFactory.getLogger(FileContents.class);

	private static final long LARGEST_THUMBNAIL = 1 << 20;

	private final FileStore store;

	private final StoredFiles files;

	FileContents(FileStore store, StoredFiles files) {
		this.store = store;
		this.files = files;
	}

	void put(String id, Prepared prepared) {
		this.store.put(id, Content.of(prepared.content()));
		Picture picture = prepared.picture();
		if (picture != null) {
			this.store.put(StoredFile.thumbnailKey(id), Content.of(picture.thumbnail()));
		}
	}

	InputStream get(String key, long from, long length) {
		return this.store.get(key, from, length);
	}

	/** A thumbnail is small: it is read at once. */
	byte[] thumbnail(String id) {
		try (InputStream bytes = get(StoredFile.thumbnailKey(id), 0, LARGEST_THUMBNAIL)) {
			return bytes.readAllBytes();
		}
		catch (IOException ex) {
			throw new Unavailable("a thumbnail cannot be read", ex);
		}
	}

	/** Forgets what has left; when that fails the leased work does it later. */
	void forget(String id) {
		try {
			this.store.delete(StoredFile.thumbnailKey(id));
			this.store.delete(id);
			this.files.forget(id);
		}
		catch (Unavailable | DataAccessException ex) {
			logger.warn("The content of {} is forgotten later: {}", id, ex.toString());
		}
	}

	/** An upload that did not succeed. */
	void giveUp(String id) {
		try {
			if (this.files.giveUp(id)) {
				forget(id);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("The upload {} is forgotten later: {}", id, ex.toString());
		}
	}

}

package org.volunteerstation.platform.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.validation.constraints.Size;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.files.content.ContentType;
import org.volunteerstation.platform.web.security.Operator;

/**
 * Files of the own subtree. What is served can do nothing in a browser but be looked at.
 */
@RestController
@RequestMapping("${volunteer.service.base-path}/files")
class FileController {

	/** Longest type of owner and purpose. */
	private static final int WORD = 40;

	/** Longest identifier of an owner. */
	private static final int ID = 64;

	private final FileKeeping keeping;

	private final FileContents contents;

	private final String path;

	FileController(FileKeeping keeping, FileContents contents, FilePath path) {
		this.keeping = keeping;
		this.contents = contents;
		this.path = path.value();
	}

	@PreAuthorize("@fileAccess.writes()")
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<FileView> uploadFile(@RequestPart @Size(max = WORD) String purpose,
			@RequestPart @Size(max = WORD) String ownerType, @RequestPart @Size(max = ID) String ownerId,
			@RequestPart MultipartFile file, RegionScope scope, Operator operator) {
		FileKeeping.Kept kept = this.keeping.keep(new Sent(new OwnerKey(ownerType, ownerId), purpose, file), scope,
				operator);
		return ResponseEntity.status(kept.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
			.location(URI.create(this.path + "/" + kept.file().id()))
			.eTag(kept.file().sha256())
			.body(FileView.of(kept.file()));
	}

	@PreAuthorize("@fileAccess.reads()")
	@GetMapping
	Slice<FileView> files(@RequestParam @Size(max = WORD) String ownerType,
			@RequestParam @Size(max = ID) String ownerId, RegionScope scope, SliceQuery query, Operator operator) {
		return this.keeping.list(new OwnerKey(ownerType, ownerId), query, scope, operator).map(FileView::of);
	}

	@PreAuthorize("@fileAccess.reads()")
	@GetMapping("/{id}")
	ResponseEntity<FileView> file(@PathVariable String id, RegionScope scope, Operator operator) {
		StoredFile file = this.keeping.file(id, scope, operator);
		return ResponseEntity.ok().eTag(file.sha256()).body(FileView.of(file));
	}

	@PreAuthorize("@fileAccess.reads()")
	@GetMapping(path = "/{id}/content", produces = MediaType.ALL_VALUE)
	ResponseEntity<Resource> fileContent(@PathVariable String id, RegionScope scope, Operator operator) {
		StoredFile file = this.keeping.read(id, scope, operator);
		return served(file.sha256(), MediaType.parseMediaType(file.mediaType()), file.name())
			.body(new ContentResource(this.contents, file.id(), file.size()));
	}

	@PreAuthorize("@fileAccess.reads()")
	@GetMapping(path = "/{id}/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
	ResponseEntity<byte[]> fileThumbnail(@PathVariable String id, RegionScope scope, Operator operator) {
		StoredFile file = this.keeping.file(id, scope, operator);
		if (file.pixels() == null) {
			throw new FileRefusal.NoThumbnail();
		}
		return served(file.sha256() + "-thumbnail", MediaType.IMAGE_JPEG, file.name())
			.body(this.contents.thumbnail(file.id()));
	}

	@PreAuthorize("@fileAccess.writes()")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/{id}")
	void deleteFile(@PathVariable String id, RegionScope scope, Operator operator) {
		this.keeping.delete(id, scope, operator);
	}

	/** Pictures are shown; all else, documents with scripts too, is saved. */
	private static ResponseEntity.BodyBuilder served(String tag, MediaType type, String name) {
		boolean shown = ContentType.of(type.toString()).filter(ContentType::isPicture).isPresent();
		ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(name, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.eTag(tag)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox");
	}

}

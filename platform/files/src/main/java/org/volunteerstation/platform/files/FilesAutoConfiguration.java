package org.volunteerstation.platform.files;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.files.content.ContentTypes;
import org.volunteerstation.platform.files.content.Pictures;
import org.volunteerstation.platform.files.store.DiskFileStore;
import org.volunteerstation.platform.files.store.FileStore;
import org.volunteerstation.platform.files.store.S3FileStore;
import org.volunteerstation.platform.files.store.S3Settings;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.security.Access;

/** Wires files for a service that says {@code volunteer.files.enabled}. */
@AutoConfiguration(afterName = "org.volunteerstation.platform.service.PlatformServiceAutoConfiguration",
		beforeName = "org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration")
@ConditionalOnProperty("volunteer.files.enabled")
@EnableConfigurationProperties({ FileSettings.class, S3Settings.class })
@Import(FileController.class)
public class FilesAutoConfiguration {

	/** Room for a file of the largest size and the words around it. */
	private static final DataSize LARGEST = DataSize.ofMegabytes(25);

	FilesAutoConfiguration() {
	}

	@Bean
	FilePath filePath(Environment environment) {
		return new FilePath(environment.getRequiredProperty("volunteer.service.base-path") + "/files");
	}

	/** Parts of a request are written to disk as they come, never held in memory. */
	@Bean
	MultipartConfigElement filePartsLimits() {
		return new MultipartConfigElement("", LARGEST.toBytes(), LARGEST.toBytes(), 0);
	}

	@Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
	MultipartResolver fileParts(FilePath path) {
		return new FileParts(path.value());
	}

	@Bean
	@ConditionalOnMissingBean
	FileStore fileStore(FileSettings settings, S3Settings server) {
		if (server.isUsed()) {
			return new S3FileStore(server);
		}
		Path folder = settings.dir();
		if (folder == null || folder.toString().isEmpty()) {
			throw new IllegalStateException(
					"files have no place: set VOLUNTEER_FILES_DIR, or VOLUNTEER_S3_ENDPOINT for a server");
		}
		return new DiskFileStore(folder);
	}

	@Bean
	StoredFiles storedFiles(JdbcTemplate jdbc) {
		return new StoredFiles(jdbc);
	}

	@Bean
	FileMoves fileMoves(JdbcTemplate jdbc) {
		return new FileMoves(jdbc);
	}

	@Bean
	FileContents fileContents(FileStore store, StoredFiles files) {
		return new FileContents(store, files);
	}

	@Bean
	FileOwners fileOwners(List<FileOwner> owners) {
		return new FileOwners(owners);
	}

	@Bean
	FileAccess fileAccess(Access access, Environment environment) {
		return new FileAccess(access, environment.getRequiredProperty("volunteer.service.base-path"));
	}

	@Bean
	FilePreparation filePreparation(FileSettings settings) {
		return new FilePreparation(settings, new ContentTypes(), new Pictures(settings.pictures()));
	}

	@Bean
	FileAdmission fileAdmission(StoredFiles files, FileOwners owners, Audit audit, TransactionTemplate transaction,
			FileSettings settings) {
		return new FileAdmission(files, owners, audit, transaction, settings);
	}

	@Bean
	FileKeeping fileKeeping(FileOwners owners, StoredFiles files, FilePreparation preparation, FileContents contents,
			FileAdmission admission, FileKeeping.Mint mint) {
		return new FileKeeping(owners, files, preparation, contents, admission, mint);
	}

	@Bean
	FileKeeping.Mint fileMint(IdGenerator ids, Clock clock) {
		return new FileKeeping.Mint(ids, clock);
	}

	@Bean
	LeftOverFiles leftOverFiles(StoredFiles files, FileContents contents, FileStore store, Clock clock) {
		return new LeftOverFiles(files, contents, store, clock);
	}

}

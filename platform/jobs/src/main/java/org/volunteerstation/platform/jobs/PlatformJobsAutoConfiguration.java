package org.volunteerstation.platform.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.jobs.sheet.SheetImports;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Revocations;

/** Wires jobs and spreadsheets for services that have this jar. */
@AutoConfiguration(afterName = "org.volunteerstation.platform.service.PlatformServiceAutoConfiguration")
@EnableConfigurationProperties(JobSettings.class)
@Import(JobController.class)
public class PlatformJobsAutoConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Upload.class);
	}

	PlatformJobsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JobContent jobContent(JobSettings settings, IdGenerator ids) {
		return new DiskContent(settings.directory(), ids);
	}

	@Bean
	JobRun.Parts jobParts(JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json,
			JobContent content, JobSettings settings) {
		return new JobRun.Parts(new JobTable(jdbc), transactions, json, content, settings);
	}

	@Bean
	CallerRights callerRights(Revocations revocations, ObjectProvider<CallerRegister> register) {
		return new CallerRights(revocations, register.getIfAvailable());
	}

	@Bean
	JobRunner jobRunner(JobRun.Parts parts, ObjectProvider<JobKind> kinds, CallerRights rights) {
		return new JobRunner(parts, byName(kinds), rights);
	}

	@Bean
	OldJobs oldJobs(JobRun.Parts parts, ObjectProvider<JobKind> kinds, Clock clock) {
		return new OldJobs(parts, byName(kinds).values(), clock);
	}

	@Bean
	Jobs jobs(JobRun.Parts parts, JobRunner runner, ObjectProvider<JobKind> kinds, Audit audit, IdGenerator ids,
			Clock clock) {
		return new Jobs(parts, runner, byName(kinds), audit, ids, clock);
	}

	@Bean
	JobAnswers jobAnswers(Jobs jobs, ProblemTexts texts, Environment environment) {
		String path = environment.getRequiredProperty("volunteer.service.base-path") + "/jobs/";
		return new JobAnswers(jobs, texts, path);
	}

	@Bean
	SheetImports sheetImports(Jobs jobs, JobContent content, JobSettings settings) {
		return new SheetImports(jobs, content, settings);
	}

	@Bean
	UploadArgumentResolver uploadArgumentResolver(JobContent content) {
		return new UploadArgumentResolver(content);
	}

	@Bean
	WebMvcConfigurer uploads(UploadArgumentResolver uploads) {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(uploads);
			}

		};
	}

	private static Map<String, JobKind> byName(ObjectProvider<JobKind> kinds) {
		return kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
	}

}

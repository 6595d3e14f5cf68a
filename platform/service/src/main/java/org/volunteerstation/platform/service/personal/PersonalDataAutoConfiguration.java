package org.volunteerstation.platform.service.personal;

import java.time.Duration;

import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.service.PlatformServiceAutoConfiguration;
import org.volunteerstation.platform.web.security.Access;

/** Wires what a service has that depends on {@code platform-privacy}. */
@AutoConfiguration(after = PlatformServiceAutoConfiguration.class,
		afterName = "org.volunteerstation.platform.privacy.PlatformPrivacyAutoConfiguration")
@ConditionalOnClass(PersonalDataCipher.class)
@EnableConfigurationProperties(UnmaskSettings.class)
public final class PersonalDataAutoConfiguration {

	static {
		SpringDocUtils.getConfig().replaceWithClass(PersonalText.class, String.class);
	}

	PersonalDataAutoConfiguration() {
	}

	@Bean
	Unmasking unmasking(Access access, StringRedisTemplate redis, IdGenerator ids, UnmaskSettings settings, Audit audit,
			TransactionTemplate transaction) {
		return new Unmasking(access,
				new HourlyLimit(redis, ids, HourlyLimit.Counted.UNMASKED, settings.perHour(), Duration.ofHours(1)),
				audit, transaction);
	}

	@Bean
	PersonSearches personSearches(StringRedisTemplate redis, IdGenerator ids, UnmaskSettings settings, Audit audit,
			TransactionTemplate transaction) {
		return new PersonSearches(new HourlyLimit(redis, ids, HourlyLimit.Counted.SEARCHED, settings.searchesPerHour(),
				Duration.ofHours(1)), audit, transaction);
	}

	@Bean
	Rewrap rewrap(JdbcTemplate jdbc, TransactionTemplate transaction, PersonalDataCipher cipher,
			ObjectProvider<PersonalTable> tables) {
		return new Rewrap(jdbc, transaction, cipher, tables.orderedStream().toList());
	}

}

package org.volunteerstation.gateway;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSession;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionMapper;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * A request that was on its way while its session ended writes a part of it once more.
 * Who comes with such a remainder has no session; it goes then.
 */
@Configuration(proxyBeanMethods = false)
class EndedSessions {

	private static final RedisSessionMapper WHOLE = new RedisSessionMapper();

	@Bean
	SessionRepositoryCustomizer<RedisSessionRepository> remaindersAreNoSessions() {
		return (repository) -> repository.setRedisSessionMapper(EndedSessions::session);
	}

	/** The session, nothing when a part of it is missing. */
	static @Nullable MapSession session(String id, Map<String, Object> entries) {
		try {
			return WHOLE.apply(id, entries);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}

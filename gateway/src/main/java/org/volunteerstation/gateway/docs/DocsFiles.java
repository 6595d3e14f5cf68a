package org.volunteerstation.gateway.docs;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts and styles of the developers' pages: the content policy allows none inside a
 * page.
 */
@Configuration(proxyBeanMethods = false)
class DocsFiles implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/api/docs/files/**")
			.addResourceLocations("classpath:/docs/files/")
			.setCacheControl(CacheControl.noCache());
	}

}

// A screen may take longer to follow on a busy machine; a test that waits for something is no measurement of time.
require('@testing-library/react').configure({ asyncUtilTimeout: 5000 });
